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

/** The list at the side. A page that is not translated is listed in English, and said to be. */
function sidebar(language: Language): DefaultTheme.SidebarItem[] {
  const spoken = (en: string, zh: string) => (language === 'en' ? en : zh);

  const page = (en: string, zh: string, name: string): DefaultTheme.SidebarItem => {
    const translated = counterpart(`docs/${name}.md`, language);
    return translated === undefined
      ? { text: `${zh}（英文）`, link: `/docs/${name}` }
      : { text: spoken(en, zh), link: `/${translated.replace(/\.md$/, '')}` };
  };

  function titled(en: string, zh: string, folder: string): DefaultTheme.SidebarItem {
    const translated = folder.replace(/^docs/, LANGUAGES[language].folder);
    const isTranslated = existsSync(join(ROOT, translated));
    const below = isTranslated ? translated : folder;
    const items = readdirSync(join(ROOT, below))
      .filter((file) => file.endsWith('.md'))
      .map((file) => file.slice(0, -'.md'.length))
      .sort()
      .map((name) => ({ text: name, link: `/${below}/${name}` }));
    return { text: isTranslated ? spoken(en, zh) : `${zh}（英文）`, collapsed: true, items };
  }

  const ofRoot = (en: string, zh: string, name: string): DefaultTheme.SidebarItem => ({
    text: spoken(en, `${zh}（英文）`),
    link: `/${name}`,
  });

  return [
    {
      text: spoken('Write', '编写'),
      items: [
        { text: spoken('Getting started', '开始使用'), link: LANGUAGES[language].home },
        ...(language === 'zh-CN' ? [{ text: '快速入门', link: '/docs/zh-CN/quick-start' }] : []),
        page('Writing streams', '编写事件流', 'streams'),
        page('Sources and sinks', '源与目标', 'sources-and-sinks'),
        titled('A page a source', '每种源', 'docs/sources'),
        titled('A page a sink', '每种目标', 'docs/sinks'),
        page('Which messages pass', '哪些消息会通过', 'filters'),
        page('What arrives in the sink', '目标收到的内容', 'sink-fields'),
        page('Functions in between', '中间的函数', 'functions'),
        page('Many streams from one list', '由一个列表创建多个事件流', 'many-streams'),
        page('Networks and the border', '网络与跨境', 'networks'),
        page('Secrets', '凭证', 'secrets'),
        page('Simulate', '模拟', 'simulation'),
        page('Test a stack', '测试堆栈', 'testing'),
        page('Alarms', '报警规则', 'alarms'),
        page('Accounts and regions', '账号与地域', 'accounts'),
        page('Adopt existing streams', '接管已有的事件流', 'adopt'),
        page('In Python', '使用 Python', 'python'),
        page('Change a running stream', '修改运行中的事件流', 'changing-streams'),
        page('What a message means', '提示信息的含义', 'troubleshooting'),
      ],
    },
    {
      text: spoken('Review and deploy', '检查与部署'),
      items: [
        page('Review', '检查', 'review'),
        page('Pipelines', '流水线', 'ci'),
        page('Rules', '规则', 'rules'),
        titled('A page a rule', '每条规则', 'docs/rules'),
        page('Rules of your own', '自定义规则', 'extensions'),
        page('Policies in Rego', 'Rego 策略', 'policy'),
        page('Deploy', '部署', 'deploy'),
        page('Permissions to deploy', '部署所需的权限', 'deployer-policies'),
        page('What a deployment survives', '部署能承受的故障', 'reliability'),
        page('Usage and cost', '用量与费用', 'usage'),
        page('Runbook', '运行手册', 'runbook'),
        page('Ask the cloud: export, status, drift', '查询云上情况：导出、状态、差异', 'live'),
        page('One account, many repositories', '一个账号，多个代码仓库', 'inventory'),
        page('Limits of the API', 'API 的局限', 'limits-of-the-api'),
      ],
    },
    {
      text: spoken('Reference', '参考'),
      items: [
        ofRoot('API by concept', 'API', 'API'),
        titled('Concepts', '概念', 'docs/api'),
        titled('Bindings', '绑定', 'docs/api/provider'),
        page('Upgrading', '升级', 'upgrading'),
        page('Compatibility', '兼容性', 'compatibility'),
        page('What was tried where', '在何处验证过', 'tried'),
        ofRoot('Changes', '变更', 'CHANGELOG'),
      ],
    },
    {
      text: spoken('Contribute', '参与贡献'),
      collapsed: true,
      items: [
        ofRoot('Contributing', '参与贡献', 'CONTRIBUTING'),
        ofRoot('Security', '安全', 'SECURITY'),
        page('Mutation tests', '变异测试', 'mutation'),
        titled('Decisions', '设计决策', 'docs/decisions'),
      ],
    },
  ];
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
