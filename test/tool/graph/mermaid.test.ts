import { AppDefinition } from '../../../lib/core/model/app-definition';
import { buildFlowGraph } from '../../../lib/tool/graph/build-flow-graph';
import { escapeMermaid, toMermaid } from '../../../lib/tool/graph/mermaid';
import { appOf, CIRCLE, rocketMqSink } from './samples';

const mermaidOf = (app: AppDefinition, title?: string) => toMermaid(buildFlowGraph(app, { title }));

it('draws a flow in text that a person can read', () => {
  expect(mermaidOf(CIRCLE, 'Orders')).toMatchInlineSnapshot(`
    "---
    title: "Orders"
    ---
    flowchart LR
      accTitle: Orders
      subgraph n_cn_hangzhou_be4c9d["cn-hangzhou"]
        n_a_586257["Sink and source: RocketMQ<br/>rmq-1<br/>a"]
        n_b_9d4bb7["Sink and source: RocketMQ<br/>rmq-2<br/>b"]
        n_dead_c220e0["Dead letters and source: Simple Message Queue (MNS)<br/>dead"]
      end
      subgraph n_ap_southeast_1_d5cb10["ap-southeast-1"]
        n_Filter_946ec2{{"Filter<br/>data.level #61; #34;ERROR#34; or begins with #34;W#34;"}}
        n_Transform_function_cf7a50[["Transform: function<br/>enrich"]]
      end
      n_https_not_shown_alarm_ex_b8059f("Sink: HTTPS<br/>https#58;//(not shown)#64;alarm.example/in")
      n_a_586257 -->|"outward<br/>running"| n_b_9d4bb7
      n_b_9d4bb7 -.-x|"failed: outward"| n_dead_c220e0
      n_b_9d4bb7 ==>|"homeward<br/>paused, cross-border"| n_Filter_946ec2
      n_Filter_946ec2 ==> n_Transform_function_cf7a50
      n_Transform_function_cf7a50 ==> n_a_586257
      n_dead_c220e0 -.->|"alarm<br/>not started"| n_https_not_shown_alarm_ex_b8059f
      classDef filter fill:#fff8c5,stroke:#9a6700,color:#1f2328
      class n_Filter_946ec2 filter
      classDef transform fill:#fbefff,stroke:#8250df,color:#1f2328
      class n_Transform_function_cf7a50 transform
      classDef sink fill:#dafbe1,stroke:#1a7f37,color:#1f2328
      class n_https_not_shown_alarm_ex_b8059f sink
      classDef relay fill:#d2f5f3,stroke:#0e7c86,color:#1f2328
      class n_a_586257,n_b_9d4bb7,n_dead_c220e0 relay
      linkStyle 1 stroke:#cf222e
      linkStyle 2,3,4 stroke:#bc4c00,stroke-dasharray:6 4
    "
  `);
});

it('says that there are no event streams', () => {
  expect(mermaidOf(appOf())).toContain('n_empty["There are no event streams."]');
});

it('is the same for the same app', () => {
  expect(mermaidOf(CIRCLE)).toBe(mermaidOf(JSON.parse(JSON.stringify(CIRCLE))));
});

it.each([
  ['orders-1_a/b.c (d), e: f', 'orders-1_a/b.c (d), e: f'],
  ['say "hi"', 'say #34;hi#34;'],
  ['#35;', '#35;35#59;'],
  ['style x:#f', 'style x#58;#35;f'],
  ['🚀', '#128640;'],
])('escapes %s', (text, escaped) => expect(escapeMermaid(text)).toBe(escaped));

it('says how to initialize Mermaid where there is more than it draws by default', () => {
  const many = Array.from({ length: 501 }, (_, i) => ({ sink: rocketMqSink('rmq-1', `t-${i}`) }));
  expect(mermaidOf(appOf(...many))).toMatch(
    /^%% 501 arrows and \d+ characters: .* maxEdges and maxTextSize/m,
  );
  expect(mermaidOf(CIRCLE)).not.toContain('%%');
});
