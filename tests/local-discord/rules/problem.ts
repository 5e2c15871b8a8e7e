/** A problem in the body of a request: where it is, and what is wrong. */
export interface Problem {
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
}

export const problem = (path: string, code: string, message: string): Problem => ({
  path: path === '' ? [] : path.split('.'),
  code,
  message,
});

export const describeProblem = ({ path, message }: Problem): string => [path.join('.'), message].join(' ').trim();
