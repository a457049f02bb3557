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

/** What the site speaks: where its pages are, and what it is called. */
const LANGUAGES = {
  en: { home: '/', folder: 'docs', readme: 'README.md' },
  'zh-CN': { home: '/docs/zh-CN/', folder: 'docs/zh-CN', readme: 'README.zh-CN.md' },
} as const;

type Language = keyof typeof LANGUAGES;

/** The same page in another language; undefined where it is not translated. */
function counterpart(file: string, to: Language): string | undefined {
  const { folder, readme } = LANGUAGES[to];
  const name = file.replace(/^docs\/(?:zh-CN\/)?/, '');
  const other = /^README/.test(file) ? readme : `${folder}/${name}`;
  return (file.startsWith('docs/') || other === readme) && existsSync(join(ROOT, other)) ? other : undefined;
}

/** Where a file of the repository is on the site. */
function siteLink(file: string): string {
  const readme = Object.values(LANGUAGES).find((language) => language.readme === file);
  return readme?.home ?? `/${file}`;
}

/** What it is called in English and in Chinese, and the page, without its ending, or the folder of pages. */
type Entry = readonly [en: string, zh: string, place: string];

/** The list at the side. */
const SIDE: readonly (readonly [en: string, zh: string, entries: readonly Entry[]])[] = [
  [
    'Write',
    '编写',
    [
      ['Getting started', '开始使用', 'README'],
      ['Quick start', '快速入门', 'docs/quick-start'],
      ['Writing streams', '编写事件流', 'docs/streams'],
      ['Sources and sinks', '源与目标', 'docs/sources-and-sinks'],
      ['A page a source', '每种源', 'docs/sources/'],
      ['A page a sink', '每种目标', 'docs/sinks/'],
      ['Which messages pass', '哪些消息会通过', 'docs/filters'],
      ['What arrives in the sink', '目标收到的内容', 'docs/sink-fields'],
      ['Functions in between', '中间的函数', 'docs/functions'],
      ['Many streams from one list', '由一个列表创建多个事件流', 'docs/many-streams'],
      ['Networks and the border', '网络与跨境', 'docs/networks'],
      ['Secrets', '凭证', 'docs/secrets'],
      ['Simulate', '模拟', 'docs/simulation'],
      ['Test a stack', '测试堆栈', 'docs/testing'],
      ['Alarms', '报警规则', 'docs/alarms'],
      ['Accounts and regions', '账号与地域', 'docs/accounts'],
      ['Adopt existing streams', '接管已有的事件流', 'docs/adopt'],
      ['In Python', '使用 Python', 'docs/python'],
      ['Change a running stream', '修改运行中的事件流', 'docs/changing-streams'],
      ['What a message means', '各种消息的含义', 'docs/troubleshooting'],
    ],
  ],
  [
    'Review and deploy',
    '检查与部署',
    [
      ['Review', '检查', 'docs/review'],
      ['Pipelines', '流水线', 'docs/ci'],
      ['Rules', '规则', 'docs/rules'],
      ['A page a rule', '每条规则', 'docs/rules/'],
      ['Rules of your own', '自定义规则', 'docs/extensions'],
      ['Policies in Rego', 'Rego 策略', 'docs/policy'],
      ['Deploy', '部署', 'docs/deploy'],
      ['Permissions to deploy', '部署所需的权限', 'docs/deployer-policies'],
      ['What a deployment survives', '部署能承受的故障', 'docs/reliability'],
      ['Usage and cost', '用量与费用', 'docs/usage'],
      ['Runbook', '运行手册', 'docs/runbook'],
      ['Ask the cloud: export, status, drift', '查询云上情况：导出、状态、差异', 'docs/live'],
      ['One account, many repositories', '一个账号，多个代码仓库', 'docs/inventory'],
      ['Limits of the API', 'API 的局限', 'docs/limits-of-the-api'],
    ],
  ],
  [
    'Reference',
    '参考',
    [
      ['API by concept', 'API', 'API'],
      ['Concepts', '概念', 'docs/api/'],
      ['Bindings', '绑定', 'docs/api/provider/'],
      ['Upgrading', '升级', 'docs/upgrading'],
      ['Compatibility', '兼容性', 'docs/compatibility'],
      ['What was tried where', '在何处验证过', 'docs/tried'],
      ['Changes', '变更', 'CHANGELOG'],
    ],
  ],
  [
    'Contribute',
    '参与贡献',
    [
      ['Contributing', '参与贡献', 'CONTRIBUTING'],
      ['Security', '安全', 'SECURITY'],
      ['Mutation tests', '变异测试', 'docs/mutation'],
      ['Decisions', '设计决策', 'docs/decisions/'],
    ],
  ],
];

/** An entry in a language. A page that is not translated is listed in English, and said to be; one that is not there is not. */
function listed(language: Language, [en, zh, place]: Entry): DefaultTheme.SidebarItem[] {
  const isFolder = place.endsWith('/');
  const fileAt = (name: string) => (isFolder ? name : `${name}.md`);
  const translated = counterpart(fileAt(place), language);
  const file = translated ?? fileAt(place);
  if (!existsSync(join(ROOT, file))) return [];
  const text = language === 'en' ? en : translated === undefined ? `${zh}（英文）` : zh;
  if (!isFolder) return [{ text, link: siteLink(file).replace(/\.md$/, '') }];
  const names = readdirSync(join(ROOT, file)).filter((name) => name.endsWith('.md'));
  const pages = names.map((name) => name.slice(0, -'.md'.length)).sort();
  return [{ text, collapsed: true, items: pages.map((name) => ({ text: name, link: `/${file}${name}` })) }];
}

function sidebar(language: Language): DefaultTheme.SidebarItem[] {
  return SIDE.map(([en, zh, entries]) => ({
    text: language === 'en' ? en : zh,
    items: entries.flatMap((entry) => listed(language, entry)),
    ...(en === 'Contribute' && { collapsed: true }),
  }));
}

/** Where a link leads on the site. What is no page of it, such as an example or a schema, is in the repository. */
function target(href: string, from: string): string {
  if (/^[a-z]+:|^#/i.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const file = join(ROOT, dirname(from), path);
  const name = relative(ROOT, file);
  if (PAGES.test(name) && name.endsWith('.md'))
    return `${siteLink(name)}${anchor === undefined ? '' : `#${anchor}`}`;
  if (!existsSync(file)) throw new Error(`${from} links to ${href}, which is not there.`);
  const kind = statSync(file).isDirectory() ? 'tree' : 'blob';
  return `${REPOSITORY}/${kind}/main/${name}${anchor === undefined ? '' : `#${anchor}`}`;
}

/**
 * What a text is found by: its words, and of Chinese, which has no blanks between words, each two characters that follow
 * each other. It is sent to the browser as text, so it stands for itself.
 */
function terms(text: string): string[] {
  return text
    .split(/[\n\r\p{Z}\p{P}]+/u)
    .flatMap((word) => word.match(/\p{Script=Han}+|\P{Script=Han}+/gu) ?? [])
    .flatMap((word) =>
      /^\p{Script=Han}{3,}$/u.test(word)
        ? [...word].slice(1).map((character, i) => `${[...word][i]}${character}`)
        : [word],
    );
}

const SEARCH_IN_CHINESE = {
  button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
  modal: {
    displayDetails: '显示详情',
    resetButtonTitle: '清除',
    backButtonTitle: '关闭搜索',
    noResultsText: '没有找到',
    footer: {
      selectText: '选择',
      selectKeyAriaLabel: '回车键',
      navigateText: '移动',
      navigateUpKeyAriaLabel: '向上键',
      navigateDownKeyAriaLabel: '向下键',
      closeText: '关闭',
      closeKeyAriaLabel: 'Esc 键',
    },
  },
};

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
    'scripts/**',
    '.*/**',
    'site/**',
    'docs/tried/**',
  ],
  outDir: './dist',
  cacheDir: './.vitepress/cache',
  rewrites: { 'README.md': 'index.md', 'README.zh-CN.md': 'docs/zh-CN/index.md' },
  lastUpdated: false,
  locales: {
    root: { label: 'English', lang: 'en-US' },
    'zh-CN': {
      label: '简体中文',
      lang: 'zh-CN',
      link: LANGUAGES['zh-CN'].home,
      title: '事件流',
      description: '面向 CDK for Terraform 的阿里云事件总线 EventBridge 事件流构造库',
      themeConfig: {
        sidebar: sidebar('zh-CN'),
        nav: [
          { text: '快速入门', link: '/docs/zh-CN/quick-start' },
          { text: '规则', link: '/docs/zh-CN/rules' },
        ],
        outline: { level: [2, 3], label: '本页目录' },
        docFooter: { prev: '上一页', next: '下一页' },
        langMenuLabel: '切换语言',
        returnToTopLabel: '返回顶部',
        sidebarMenuLabel: '目录',
        darkModeSwitchLabel: '外观',
        lightModeSwitchTitle: '切换到浅色模式',
        darkModeSwitchTitle: '切换到深色模式',
        skipToContentLabel: '跳到正文',
        notFound: {
          title: '找不到页面',
          quote: '该地址没有页面。',
          linkText: '返回首页',
          linkLabel: '返回首页',
        },
      },
    },
  },
  // The switch of languages leads to the same page in the other language, or to its first page.
  transformPageData(data) {
    const language: Language = /^docs\/zh-CN\/|\.zh-CN\.md$/.test(data.filePath) ? 'zh-CN' : 'en';
    const other = language === 'en' ? 'zh-CN' : 'en';
    const file = counterpart(data.filePath, other) ?? LANGUAGES[other].readme;
    data.frontmatter.counterpart = siteLink(file).replace(/\.md$/, '.html');
  },
  vite: {
    resolve: {
      alias: [
        {
          find: /^.*\/composables\/langs$/,
          replacement: fileURLToPath(new URL('./theme/langs.ts', import.meta.url)),
        },
      ],
    },
  },
  markdown: {
    // A tag in a text is text.
    html: false,
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config(md) {
      // But for what the documents say to GitHub: a comment, which is not shown, and what can be folded.
      md.block.ruler.before(
        'html_block',
        'folds',
        (state, line, _, silent) => {
          const text = state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]).trim();
          const [, title] = /^<summary>(.*)<\/summary>$/.exec(text) ?? [];
          const isComment = /^<!--.*-->$/.test(text);
          if (!isComment && title === undefined && !/^<\/?details>$/.test(text)) return false;
          if (silent) return true;
          const token = state.push('html_block', '', 0);
          token.map = [line, line + 1];
          if (title !== undefined) token.content = `<summary>${md.utils.escapeHtml(title)}</summary>\n`;
          else token.content = isComment ? '' : `${text}\n`;
          state.line = line + 1;
          return true;
        },
        { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
      );
      md.core.ruler.push('targets', ({ tokens, env }) => {
        const { path, realPath = path } = env as { path: string; realPath?: string };
        const from = relative(ROOT, realPath);
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
    sidebar: sidebar('en'),
    outline: [2, 3],
    search: {
      provider: 'local',
      options: {
        miniSearch: { options: { tokenize: terms } },
        locales: { 'zh-CN': { translations: SEARCH_IN_CHINESE } },
      },
    },
    nav: [
      { text: 'Sources and sinks', link: '/docs/sources-and-sinks' },
      { text: 'Rules', link: '/docs/rules' },
      { text: 'API', link: '/API' },
    ],
    externalLinkIcon: false,
  },
});
