/** The examples of deployments: they agree with the Dockerfile, compose.yaml and the settings. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

const read = (file: string): Promise<string> => readFile(file, 'utf8');

const Service = z.object({
  environment: z.record(z.string(), z.string()),
  cap_drop: z.array(z.string()),
  security_opt: z.array(z.string()),
  mem_limit: z.string(),
  ports: z.optional(z.never()),
});
const Compose = z.object({
  services: z.object({ verbatim: z.extend(Service, { stop_grace_period: z.string() }) }),
});
const WithPostgres = z.object({
  services: z.object({
    verbatim: z.object({
      environment: z.record(z.string(), z.string()),
      depends_on: z.object({ postgres: z.object({ condition: z.literal('service_healthy') }) }),
    }),
    postgres: z.extend(Service, { user: z.string(), healthcheck: z.object({ test: z.array(z.string()) }) }),
  }),
});
const Variable = z.object({ name: z.string(), value: z.optional(z.string()) });
const StatefulSet = z.object({
  apiVersion: z.literal('apps/v1'),
  kind: z.literal('StatefulSet'),
  spec: z.object({
    replicas: z.int(),
    selector: z.object({ matchLabels: z.record(z.string(), z.string()) }),
    template: z.object({
      metadata: z.object({ labels: z.record(z.string(), z.string()) }),
      spec: z.object({
        terminationGracePeriodSeconds: z.int(),
        securityContext: z.object({ runAsNonRoot: z.literal(true), runAsUser: z.int() }),
        containers: z.tuple([
          z.object({
            env: z.array(Variable),
            command: z.optional(z.never()),
            resources: z.object({ limits: z.object({ memory: z.string() }) }),
            securityContext: z.object({
              allowPrivilegeEscalation: z.literal(false),
              readOnlyRootFilesystem: z.literal(true),
              capabilities: z.object({ drop: z.tuple([z.literal('ALL')]) }),
            }),
          }),
        ]),
      }),
    }),
  }),
});

const dockerfile = await read('Dockerfile');
const examples = await read('.env.example');
const unit = await read('docs/deployment/verbatim.service');
const kubernetes = await read('docs/deployment/kubernetes.yaml');
const simple = Compose.parse(load(await read('compose.yaml'))).services.verbatim;

/** The settings of the bot, and the variables of Node.js. */
const KNOWN: readonly string[] = [
  'NODE_ENV',
  ...Array.from(examples.matchAll(/^([A-Z_]+)=/gm), ([, name = '']) => name),
];

describe('the unit for systemd', () => {
  const valuesOf = (key: string): string[] =>
    Array.from(unit.matchAll(new RegExp(`^${key}=(.*)$`, 'gm')), ([, value = '']) => value);

  it('starts what the image starts, as a user without rights, with the same limits', () => {
    const command = z.array(z.string()).parse(JSON.parse(/^CMD (.*)$/m.exec(dockerfile)?.[1] ?? ''));
    expect(valuesOf('ExecStart')).toEqual([`/usr/bin/${command.join(' ')}`]);
    expect([valuesOf('DynamicUser'), valuesOf('CapabilityBoundingSet')]).toEqual([['yes'], ['']]);
    expect(valuesOf('MemoryMax')).toEqual([simple.mem_limit.toUpperCase()]);
    expect(valuesOf('TimeoutStopSec').map((seconds) => `${seconds}s`)).toEqual([simple.stop_grace_period]);
  });

  it('names only settings that exist, and stores in its own folder', () => {
    const names = valuesOf('Environment').map((variable) => variable.split('=')[0]);
    expect(KNOWN).toEqual(expect.arrayContaining(names));
    expect(unit).toContain(`DATABASE_URL=file:/var/lib/${valuesOf('StateDirectory')[0]}/`);
  });

  it('is understood by systemd', async ({ skip }) => {
    const problems = await promisify(execFile)('systemd-analyze', [
      'verify',
      './docs/deployment/verbatim.service',
    ]).then(
      ({ stderr }) => stderr,
      (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? skip('no systemd') : error.message),
    );
    // The machine of the test may have its Node.js elsewhere.
    expect(problems.split('\n').filter((line) => line !== '' && !line.includes('/usr/bin/node'))).toEqual([]);
  });
});

describe('the bot with PostgreSQL in Docker Compose', async () => {
  const { verbatim, postgres } = WithPostgres.parse(load(await read('docs/deployment/postgres.compose.yaml'))).services;

  it('waits for the database, which nobody else reaches and which has no rights', () => {
    expect(verbatim.environment.DATABASE_URL).toMatch(
      /^postgres:\/\/verbatim:\$\{POSTGRES_PASSWORD:\?[^}]+\}@postgres\//,
    );
    expect(postgres.healthcheck.test.slice(0, 2)).toEqual(['CMD', 'pg_isready']);
    expect(postgres.cap_drop).toEqual(simple.cap_drop);
    expect(postgres.security_opt).toEqual(simple.security_opt);
    expect(postgres.user).toBe('postgres');
  });

  it('names only settings that exist', () => {
    expect(KNOWN).toEqual(expect.arrayContaining(Object.keys({ ...simple.environment, ...verbatim.environment })));
  });
});

describe('the pods of Kubernetes', () => {
  const { replicas, selector, template } = StatefulSet.parse(load(kubernetes)).spec;
  const [{ env, resources }] = template.spec.containers;

  it('each run one shard, and together all', () => {
    expect(env).toEqual([{ name: 'SHARD' }, { name: 'SHARDS', value: `$(SHARD)/${replicas}` }]);
    expect(KNOWN).toContain('SHARDS');
    expect(kubernetes).toContain("metadata.labels['apps.kubernetes.io/pod-index']");
    expect(template.metadata.labels).toEqual(selector.matchLabels);
  });

  it('have the user of the image, and the limits of compose.yaml', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    // In the official images of Node.js: https://github.com/nodejs/docker-node/blob/main/docs/BestPractices.md#non-root-user
    expect(template.spec.securityContext.runAsUser).toBe(1000);
    expect(resources.limits.memory).toBe(`${simple.mem_limit.toUpperCase()}i`);
    expect(`${template.spec.terminationGracePeriodSeconds}s`).toBe(simple.stop_grace_period);
  });
});
