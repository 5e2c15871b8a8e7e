/** The examples of deployments: they agree with the Dockerfile, compose.yaml and the settings. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createMonitor } from '../../src/monitoring/monitor.ts';

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
const probe = (path: string) => z.object({ httpGet: z.object({ path: z.literal(path), port: z.literal('http') }) });
const StatefulSet = z.object({
  apiVersion: z.literal('apps/v1'),
  kind: z.literal('StatefulSet'),
  spec: z.object({
    replicas: z.int(),
    selector: z.object({ matchLabels: z.record(z.string(), z.string()) }),
    template: z.object({
      metadata: z.object({
        labels: z.record(z.string(), z.string()),
        annotations: z.object({
          'prometheus.io/scrape': z.literal('true'),
          'prometheus.io/port': z.string(),
          'prometheus.io/path': z.literal('/metrics'),
        }),
      }),
      spec: z.object({
        terminationGracePeriodSeconds: z.int(),
        securityContext: z.object({ runAsNonRoot: z.literal(true), runAsUser: z.int() }),
        containers: z.tuple([
          z.object({
            image: z.string(),
            env: z.array(Variable),
            ports: z.tuple([z.object({ name: z.literal('http'), containerPort: z.int() })]),
            startupProbe: probe('/livez'),
            livenessProbe: probe('/livez'),
            readinessProbe: probe('/readyz'),
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
const PodMonitor = z.object({
  apiVersion: z.literal('monitoring.coreos.com/v1'),
  kind: z.literal('PodMonitor'),
  spec: z.object({
    selector: z.object({ matchLabels: z.record(z.string(), z.string()) }),
    podMetricsEndpoints: z.tuple([z.object({ port: z.literal('http'), path: z.literal('/metrics') })]),
  }),
});
const Target = z.object({ expr: z.string(), refId: z.string() });
const Dashboard = z.object({
  schemaVersion: z.int().check(z.gte(36)),
  templating: z.object({ list: z.array(z.object({ name: z.string(), query: z.unknown() })) }),
  panels: z.array(
    z.object({
      id: z.int(),
      type: z.string(),
      title: z.string(),
      datasource: z.optional(z.object({ type: z.literal('prometheus'), uid: z.literal(`\${datasource}`) })),
      gridPos: z.object({ h: z.int(), w: z.int(), x: z.int(), y: z.int() }),
      targets: z.optional(z.array(Target).check(z.minLength(1))),
    }),
  ),
});
const Rules = z.object({
  groups: z.tuple([
    z.object({
      rules: z.array(
        z.object({
          alert: z.string(),
          expr: z.string(),
          labels: z.object({ severity: z.enum(['critical', 'warning']) }),
          annotations: z.object({ summary: z.string(), description: z.string() }),
        }),
      ),
    }),
  ]),
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

const served = (await (await createMonitor(0, '1.0.0')).metrics.json()).map(
  (metric) => z.object({ name: z.string() }).parse(metric).name,
);
const OWN_METRICS = served.filter((name) => name.startsWith('verbatim_'));
/** What may be asked for: what the bot serves, and one that Prometheus makes for each address that it asks. */
const METRICS: ReadonlySet<string> = new Set([
  ...served,
  'verbatim_reply_seconds_bucket',
  'verbatim_reply_seconds_count',
  'up',
]);

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

  it('restarts its shards one after another when it is reloaded', () => {
    expect(valuesOf('ExecReload')).toEqual(['/bin/kill -USR2 $MAINPID']);
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
  const [{ image, env, ports, resources }] = template.spec.containers;

  it('each run one shard, and together all', () => {
    expect(env.slice(0, 2)).toEqual([{ name: 'SHARD' }, { name: 'SHARDS', value: `$(SHARD)/${replicas}` }]);
    expect(KNOWN).toEqual(expect.arrayContaining(env.slice(1).map(({ name }) => name)));
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

  it('tell their health and their metrics at the port that is asked', async () => {
    const port = String(ports[0].containerPort);
    const settings = Object.fromEntries(env.map(({ name, value }) => [name, value]));
    expect(settings).toMatchObject({ HTTP_PORT: port, HTTP_HOST: '0.0.0.0' });
    expect(template.metadata.annotations['prometheus.io/port']).toBe(port);
    const monitor = PodMonitor.parse(load(await read('docs/deployment/podmonitor.yaml')));
    expect(monitor.spec.selector).toEqual(selector);
  });

  it('and containers have the same port', () => {
    expect(dockerfile).toContain(`\nENV HTTP_PORT=${ports[0].containerPort}\n`);
    expect(simple.environment.HTTP_PORT).toBe(`\${HTTP_PORT:-${ports[0].containerPort}}`);
  });

  it('run the version of this package', async () => {
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(await read('package.json')));
    expect(image.split(':').at(-1)).toBe(version);
  });
});

describe('what watches the bot', async () => {
  const dashboard = Dashboard.parse(JSON.parse(await read('docs/deployment/grafana-dashboard.json')));
  const { rules } = Rules.parse(load(await read('docs/deployment/alerts.yaml'))).groups[0];
  const queries = dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));

  /** The metrics that a query of Prometheus names. All names that are not metrics are functions, labels, or words of the language. */
  const metricsIn = (query: string): string[] => {
    const bare = query.replace(/"[^"]*"/g, '').replace(/\b(?:by|ignoring|on) \([^)]*\)/g, '');
    return Array.from(bare.matchAll(/\b(?:up|(?:verbatim|process|nodejs)_\w+)\b/g), ([name]) => name);
  };

  it('asks for no metric that does not exist', () => {
    const asked = new Set([...queries, ...rules.map(({ expr }) => expr)].flatMap(metricsIn));
    expect([...asked].filter((name) => !METRICS.has(name))).toEqual([]);
    for (const query of queries) expect(metricsIn(query)).not.toEqual([]);
  });

  it('shows every metric of the bot on the dashboard', () => {
    const shown = new Set(queries.flatMap(metricsIn).map((name) => name.replace(/_(?:bucket|count|sum)$/, '')));
    expect([...shown].filter((name) => name.startsWith('verbatim_')).sort()).toEqual([...OWN_METRICS].sort());
  });

  it('selects the shards that somebody chooses, with each query of the dashboard', () => {
    expect(dashboard.templating.list.map(({ name }) => name)).toEqual(['datasource', 'job', 'shard']);
    for (const query of queries) {
      const selectors = Array.from(query.matchAll(/\{([^}]*)\}/g), ([, selector]) => selector);
      expect(selectors.filter((selector) => !selector?.startsWith('job=~"$job",shard=~"$shard"'))).toEqual([]);
      expect(selectors).toHaveLength(metricsIn(query).length);
    }
  });

  it('has panels that do not overlap, with different ids', () => {
    const cells = dashboard.panels.flatMap(({ gridPos: { h, w, x, y } }) =>
      Array.from({ length: h * w }, (_, i) => `${x + (i % w)},${y + Math.floor(i / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
    expect(Math.max(...dashboard.panels.map(({ gridPos: { x, w } }) => x + w))).toBe(24);
  });

  it('has alerts that the handbook explains', async () => {
    const handbook = await read('docs/OPERATION.md');
    for (const { alert } of rules) expect(handbook).toContain(`| \`${alert}\` |`);
    for (const name of OWN_METRICS) expect(handbook).toContain(name);
  });
});

describe('the files for deployments', () => {
  it('are all named in the handbook', async () => {
    const handbook = await read('docs/OPERATION.md');
    const files = (await readdir('docs/deployment')).filter((name) => name !== 'database.sh');
    expect(files.filter((name) => !handbook.includes(`docs/deployment/${name}`))).toEqual([]);
  });

  it('have no errors of syntax in their scripts', async () => {
    const scripts = (await readdir('docs/deployment')).filter((name) => name.endsWith('.sh'));
    expect(scripts).toEqual(['backup.sh', 'database.sh', 'restore.sh']);
    for (const name of scripts) await promisify(execFile)('sh', ['-n', `docs/deployment/${name}`]);
  });
});
