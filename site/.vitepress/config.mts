/**
 * The documents as a site: `npm run docs:site` writes it to site/dist, static files that any web server can serve, also
 * below a path (`DOCS_BASE=/event-streams/`). The pages are the Markdown of the repository, nothing else.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DefaultTheme, defineConfig } from 'vitepress';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const REPOSITORY = 'https://github.com/cdktf-alicloud-event-streams/cdktf-alicloud-event-streams';
const PAGES = /^(README(\.zh-CN)?|API|CHANGELOG|CONTRIBUTING|SECURITY)\.md$|^docs\//;

const page = (text: string, name: string): DefaultTheme.SidebarItem => ({ text, link: `/docs/${name}` });

function titled(folder: string): DefaultTheme.SidebarItem[] {
  return readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -'.md'.length))
    .sort()
    .map((name) => ({ text: name, link: `/${folder}/${name}` }));
}

const sidebar: DefaultTheme.SidebarItem[] = [
  {
    text: 'Write',
    items: [
      { text: 'Getting started', link: '/' },
      page('快速入门', 'zh-CN/quick-start'),
      page('Writing streams', 'streams'),
      page('Sources and sinks', 'sources-and-sinks'),
      { text: 'A page a source', collapsed: true, items: titled('docs/sources') },
      { text: 'A page a sink', collapsed: true, items: titled('docs/sinks') },
      page('Which messages pass', 'filters'),
      page('Functions in between', 'functions'),
      page('Networks and the border', 'networks'),
      page('Secrets', 'secrets'),
      page('Simulate', 'simulation'),
      page('Test a stack', 'testing'),
      page('Alarms', 'alarms'),
      page('Accounts and regions', 'accounts'),
      page('Adopt existing streams', 'adopt'),
      page('In Python', 'python'),
      page('Change a running stream', 'changing-streams'),
      page('What a message means', 'troubleshooting'),
    ],
  },
  {
    text: 'Review and deploy',
    items: [
      page('Review', 'review'),
      page('Pipelines', 'ci'),
      page('Rules', 'rules'),
      { text: 'A page a rule', collapsed: true, items: titled('docs/rules') },
      page('Rules of your own', 'extensions'),
      page('Policies in Rego', 'policy'),
      page('Deploy', 'deploy'),
      page('Permissions to deploy', 'deployer-policies'),
      page('What a deployment survives', 'reliability'),
      page('Usage and cost', 'usage'),
      page('Runbook', 'runbook'),
      page('Ask the cloud: export, status, drift', 'live'),
      page('One account, many repositories', 'inventory'),
      page('Limits of the API', 'limits-of-the-api'),
    ],
  },
  {
    text: 'Reference',
    items: [
      { text: 'API by concept', link: '/API' },
      { text: 'Concepts', collapsed: true, items: titled('docs/api') },
      { text: 'Bindings', collapsed: true, items: titled('docs/api/provider') },
      page('Upgrading', 'upgrading'),
      page('Compatibility', 'compatibility'),
      page('What was tried where', 'tried'),
      { text: 'Changes', link: '/CHANGELOG' },
    ],
  },
  {
    text: 'Contribute',
    collapsed: true,
    items: [
      { text: 'Contributing', link: '/CONTRIBUTING' },
      { text: 'Security', link: '/SECURITY' },
      page('Mutation tests', 'mutation'),
      { text: 'Decisions', collapsed: true, items: titled('docs/decisions') },
    ],
  },
];

/** What is no page of the site, such as an example or a schema, is in the repository. */
function target(href: string, from: string): string {
  if (/^[a-z]+:|^#/i.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const file = join(ROOT, dirname(from), path);
  const name = relative(ROOT, file);
  if (PAGES.test(name) && name.endsWith('.md')) return href;
  if (!existsSync(file)) throw new Error(`${from} links to ${href}, which is not there.`);
  const kind = statSync(file).isDirectory() ? 'tree' : 'blob';
  return `${REPOSITORY}/${kind}/main/${name}${anchor === undefined ? '' : `#${anchor}`}`;
}

export default defineConfig({
  title: 'Event streams',
  titleTemplate: ':title | cdktf-alicloud-event-streams',
  description: 'CDK for Terraform constructs for Alibaba Cloud EventBridge event streams',
  lang: 'en-US',
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  base: process.env.DOCS_BASE ?? '/',
  srcDir: '..',
  srcExclude: [
    'node_modules/**',
    'examples/**',
    'test/**',
    'stand-in/**',
    'lib/**',
    'dist/**',
    'bench/**',
    'provider-schema/**',
    'policy/**',
    '.*/**',
    'site/**',
    'docs/tried/**',
  ],
  outDir: './dist',
  cacheDir: './.vitepress/cache',
  rewrites: { 'README.md': 'index.md' },
  lastUpdated: false,
  markdown: {
    // A tag in a text is text.
    html: false,
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config(md) {
      md.core.ruler.push('targets', ({ tokens, env }) => {
        const from = relative(ROOT, (env as { path: string }).path);
        for (const { children } of tokens)
          for (const token of children ?? []) {
            const href = token.type === 'link_open' ? token.attrGet('href') : null;
            if (href !== null) token.attrSet('href', target(href, from));
          }
      });
      // Braces in a text are text too.
      const { text } = md.renderer.rules;
      md.renderer.rules.text = (tokens, index, options, env, self) =>
        (text?.(tokens, index, options, env, self) ?? '').replaceAll('{{', '&#123;&#123;');
    },
  },
  themeConfig: {
    sidebar,
    outline: [2, 3],
    search: { provider: 'local' },
    nav: [
      { text: 'Sources and sinks', link: '/docs/sources-and-sinks' },
      { text: 'Rules', link: '/docs/rules' },
      { text: 'API', link: '/API' },
    ],
    externalLinkIcon: false,
  },
});
