import { Finding, sentencesOf } from '../../../lib/core/rules/finding';
import { causeInOnePlace, oneOfEachCause } from '../../../lib/core/rules/one-cause';

const finding = (constructPath: string, change: Partial<Finding> = {}): Finding => ({
  rule: 'network-ids',
  severity: 'error',
  constructPath,
  stack: 'Stack',
  pointer: '/Source/SourceKafkaParameters/VpcId',
  message: 'the id of the VPC is none',
  fix: 'Give the id of a VPC.',
  ...change,
});

function folded(findings: readonly Finding[], causes: readonly (string | undefined)[]): Finding[] {
  const known = findings.flatMap((item, i) => (causes[i] === undefined ? [] : [[item, causes[i]] as const]));
  return oneOfEachCause(findings, new Map(known));
}

describe('oneOfEachCause', () => {
  it('keeps the first, with the places of the others', () => {
    const all = [finding('A'), finding('B', { pointer: undefined }), finding('C')];
    expect(folded(all, ['x', 'x', 'x'])).toEqual([
      {
        ...all[0],
        also: [
          { constructPath: 'B', stack: 'Stack' },
          { constructPath: 'C', stack: 'Stack', pointer: all[2].pointer },
        ],
      },
    ]);
  });

  it.each([
    ['without a cause', [undefined, undefined], {}],
    ['with two causes', ['x', 'y'], {}],
    ['of two rules', ['x', 'x'], { rule: 'network-region' }],
    ['in other words', ['x', 'x'], { message: 'the id of the VPC is that of a vSwitch' }],
    ['with another remedy', ['x', 'x'], { fix: 'Its acknowledgement expired on 2027-01-31.' }],
    ['that weigh differently', ['x', 'x'], { severity: 'warning' as const }],
  ])('leaves those %s as they are', (_, causes, change) => {
    const all = [finding('A'), finding('B', change)];
    expect(folded(all, causes)).toEqual(all);
  });

  it('is one finding for all that is put right in one place, whatever it is called', () => {
    const [queue, role] = ['/RunOptions', '/Sink'].map((pointer) =>
      finding('A', { pointer, message: `${pointer} is elsewhere` }),
    );
    const other = finding('B', { message: 'the function is elsewhere' });
    const cause = causeInOnePlace('account');
    const [one, ...more] = folded([queue, role, other], [cause, cause, cause]);
    expect(more).toEqual([]);
    expect(one.also).toHaveLength(2);
    expect(sentencesOf(one)).toContain('The same cause counts at /Sink and in B.');
  });

  it('takes source and sink of one stream for two places', () => {
    const [source, sink] = ['/Source', '/Sink'].map((pointer) => finding('A', { pointer }));
    const other = finding('B', { pointer: '/Source' });
    expect(folded([source, sink, other], ['x', 'x', 'x'])).toEqual([
      { ...source, also: [{ constructPath: 'B', stack: 'Stack', pointer: '/Source' }] },
      sink,
    ]);
  });
});
