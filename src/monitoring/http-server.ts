/** Health and metrics over HTTP: `/livez`, `/readyz` and `/metrics`, for supervisors and for Prometheus. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { Problem } from '../problem.ts';
import { areAllOk } from './health.ts';
import type { Report } from './monitor.ts';

/** https://prometheus.io/docs/instrumenting/exposition_formats/ */
const PROMETHEUS_TEXT = 'text/plain; version=0.0.4; charset=utf-8';
const PLAIN_TEXT = 'text/plain; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
/** Nobody who may ask needs longer to send a request. */
const REQUEST_MS = 5000;
/** Of supervisors and Prometheus, each of which needs one. */
const MAX_CONNECTIONS_AT_ONCE = 50;

/** Where the findings of one process, or of several together, come from. */
export interface Findings {
  /** One for each shard that this machine runs. A shard that does not answer is missing. */
  reports(): Promise<readonly Report[]>;
  /** How many reports there should be. */
  readonly shards: number;
  /** In the format of Prometheus. */
  metrics(): Promise<string>;
}

interface HttpPage {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * Opens the server. It does not keep the process alive.
 *
 * @throws {Problem} of kind `setting` if the address cannot be used
 */
export async function openHttpServer({ host, port }: Address, findings: Findings): Promise<Server> {
  const limits = { requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS, connectionsCheckingInterval: REQUEST_MS };
  const server = createServer(limits, (request, response) => {
    const [pathname = '/'] = (request.url ?? '/').split('?');
    const page = request.method === 'GET' || request.method === 'HEAD' ? answerAt(pathname, findings) : NOT_ALLOWED;
    page
      .catch((): HttpPage => ({ status: 500, type: PLAIN_TEXT, body: 'The state could not be read.\n' }))
      .then(({ status, type, body }) => {
        response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
        response.end(request.method === 'HEAD' ? undefined : body);
      });
  });
  server.maxConnections = MAX_CONNECTIONS_AT_ONCE;
  server.listen(port, host);
  server.unref();
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'EADDRINUSE' ? 'another program uses it' : String(code);
    throw new Problem(
      'setting',
      `Health and metrics cannot be served at ${host}:${port} (${reason}). Set HTTP_PORT and HTTP_HOST to a free address of this machine.`,
    );
  }
  return server;
}

const NOT_ALLOWED = Promise.resolve<HttpPage>({ status: 405, type: PLAIN_TEXT, body: 'Only GET is allowed.\n' });

async function answerAt(path: string, findings: Findings): Promise<HttpPage> {
  switch (path) {
    case '/livez':
      return { status: 200, type: PLAIN_TEXT, body: `ok\n` };
    case '/readyz':
      return readiness(findings);
    case '/metrics':
      return { status: 200, type: PROMETHEUS_TEXT, body: await findings.metrics() };
    default:
      return { status: 404, type: PLAIN_TEXT, body: 'There are /livez, /readyz and /metrics.\n' };
  }
}

/** Ready is a machine whose shards all are. */
async function readiness(findings: Findings): Promise<HttpPage> {
  const reports = await findings.reports();
  const isReady = reports.length === findings.shards && reports.every(({ checks }) => areAllOk(checks));
  const [only] = reports;
  const details =
    findings.shards === 1 && only !== undefined
      ? { checks: only.checks }
      : { shards: findings.shards, reports: reports.toSorted((a, b) => a.shard - b.shard) };
  return { status: isReady ? 200 : 503, type: JSON_TYPE, body: `${JSON.stringify({ ready: isReady, ...details })}\n` };
}
