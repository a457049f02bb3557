/** How a step of a run ended. */
export type Outcome = 'passed' | 'failed' | 'not proved';

export interface StepEvidence {
  readonly step: string;
  readonly outcome: Outcome;
  readonly seconds: number;
  /** Why it failed, or what was not proved. */
  readonly says?: string;
}

/** What a run saw, without anything that tells whose account it was. */
export interface Evidence {
  /** `Alibaba Cloud`, or `stand-in`, which proves nothing of the service. */
  readonly cloud: 'Alibaba Cloud' | 'stand-in';
  /** The day, `2026-11-26`. */
  readonly date: string;
  readonly region: string;
  readonly versions: {
    readonly package: string;
    /** `Terraform v1.11.4` or `OpenTofu v1.9.0`. */
    readonly terraform: string;
    /** Of aliyun/alicloud. */
    readonly provider: string;
    readonly cdktf: string;
    readonly node: string;
  };
  readonly kinds: readonly string[];
  readonly steps: readonly StepEvidence[];
}

/** The rows of docs/tried.md. */
export function evidenceTable(runs: readonly Evidence[]): string {
  if (runs.length === 0) return 'No run is recorded yet: nobody has tried it against the real cloud.';
  const rows = runs.map(({ date, region, versions, kinds, steps }) => {
    const tried = steps.map(({ step, outcome, says }) =>
      outcome === 'passed' ? step : `**${step} ${outcome}**${says === undefined ? '' : `: ${cell(says)}`}`,
    );
    const tools = [versions.terraform, `provider ${versions.provider}`, `cdktf ${versions.cdktf}`];
    const cells = [date, region, versions.package, tools.join(', '), kinds.join(', '), tried.join('; ')];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| date | region | package | with | kinds | steps |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').slice(0, 200);
}
