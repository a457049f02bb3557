const TYPE = 'alicloud_event_bridge_event_streaming';

/** Texts that mean something to HTML, XML, SVG, Markdown, TypeScript or JSON, or that end what surrounds them. */
export const MARKUP: readonly string[] = [
  '<script>evil()</script>',
  '</script><script>evil()</script>',
  '<img src=x onerror=evil()>',
  '"><img src=x onerror="evil()">',
  "'><svg onload='evil()'>",
  '" onmouseover="evil()" x="',
  '</title></style></textarea></svg></text></g>',
  ']]><evil/><![CDATA[',
  '--><evil/><!--',
  '<?evil x?><!DOCTYPE evil [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '&lt;script&gt; &#60;script&#62; &#x3c; &amp;lt; &nbsp; &evil;',
  '<a href="javascript:evil()">x</a>',
  '[x](https://evil.example)',
  '![x](https://evil.example/p.png)',
  '[x]: https://evil.example',
  '[x][] [x] [^1]\n\n[x]: https://evil.example "t"\n[^1]: y',
  '<https://evil.example> https://evil.example www.evil.example ftp://evil.example',
  'evil@example.com mailto:evil@example.com xmpp:evil@example.com @somebody #1 org/repo#1',
  '# evil',
  'a\n# evil\n\n## evil',
  'evil\n====\n\nevil\n----',
  '***\n\n---\n\n___',
  '> evil\n\n- evil\n* evil\n1. evil\n- [x] evil',
  '    evil\n\n\tevil',
  '```evil\nx\n```\n~~~\nx\n~~~',
  '`` ` `evil` ```',
  '| a | b |\n| --- | --- |\n| c | d |',
  '\\| \\` \\* \\< |',
  '**evil** __evil__ *evil* _evil_ ~~evil~~',
  '</details><details open><summary>evil</summary>',
  '<!-- evil --> <br><h1>evil</h1>',
  '$$\\href{https://evil.example}{x}$$ $x$',
  '*/ evil(); /*',
  "'); evil(); ('",
  '`; evil(); `${evil()}`',
  '${evil()} %{ if evil } $${x}',
  '\\u0027); evil(); //',
  'a\\',
  '\u2028evil()\u2029',
  '\u0000\u0001\u0008\u000b\u001b[31m\u007f\u009b31m',
  '\ufffe\uffff\ud800 \udc00',
  '\u202eevil\u202c \u200b\u2066\ufeff',
  '__proto__',
  'constructor',
  '{"a":1} [1] null',
  '%00 %0a %3Cscript%3E',
  'acs:mns:cn-hangzhou:1:queues/<evil>',
];

/** A stack in which people may have written anything. */
export function stackOf(text: string, others: readonly string[] = []): string {
  const source = { SourceMNSParameters: { QueueName: text, [text]: text, RegionId: text } };
  const sink = { SinkFaxParameters: { [text]: { Form: 'CONSTANT', Value: text } } };
  const stream = {
    '//': {
      metadata: { path: `${text}/Resource` },
      acknowledged: [{ rule: 'stream-name', reason: text, ticket: text }],
    },
    event_streaming_name: text,
    description: text,
    filter_pattern: JSON.stringify({ [text]: [text] }),
    source: JSON.stringify(source),
    sink: JSON.stringify(sink),
    transforms: JSON.stringify([{ Arn: text }]),
    run_options: JSON.stringify({ DeadLetterQueue: { Arn: text }, ErrorsTolerance: text }),
    tags: { [text]: text },
    status: text,
  };
  const named = others.map((other) => [
    other,
    { ...stream, event_streaming_name: other, description: other },
  ]);
  return JSON.stringify({
    provider: { alicloud: [{ region: text }] },
    resource: {
      [TYPE]: { s: stream, [text]: { ...stream, '//': {} }, ...Object.fromEntries(named) },
      alicloud_vpc: { v: { vpc_name: text } },
    },
  });
}

/** A plan that changes such a stream, so that messages may be lost. */
export function planOf(text: string): string {
  const [, stream] = Object.entries<any>(JSON.parse(stackOf(text)).resource[TYPE])[0];
  const change = {
    actions: ['delete', 'create'],
    before: { ...stream, event_streaming_name: `${text}-` },
    after: stream,
  };
  const address = `module.m["${text}"].${TYPE}.s`;
  return JSON.stringify({
    format_version: '1.2',
    resource_changes: [{ address, mode: 'managed', type: TYPE, name: 's', index: text, change }],
  });
}

/** Streams with such texts where they are in order, so that they can be adopted. */
export function orderlyStackOf(texts: readonly string[]): string {
  const streams = texts.map((text, i) => [
    `s${i}`,
    {
      event_streaming_name: `orders-${i}`,
      description: text,
      filter_pattern: JSON.stringify({ data: { [text]: [text, { prefix: text }] } }),
      source: JSON.stringify({ SourceMNSParameters: { RegionId: 'cn-hangzhou', QueueName: 'q' } }),
      sink: JSON.stringify({
        SinkMNSParameters: {
          QueueName: { Form: 'CONSTANT', Value: 'p' },
          Body: { Form: 'TEMPLATE', Value: JSON.stringify({ a: '$.data' }), Template: text },
        },
      })
        .replaceAll('${', '$${')
        .replaceAll('%{', '%%{'),
      run_options: JSON.stringify({ ErrorsTolerance: 'ALL' }),
      tags: { [`t${text}`]: text },
    },
  ]);
  return JSON.stringify({
    provider: { alicloud: [{ region: 'cn-hangzhou' }] },
    resource: { [TYPE]: Object.fromEntries(streams) },
  });
}
