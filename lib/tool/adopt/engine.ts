/** The constructs that code is written for, and what they stand on. */
export interface Engine {
  /** The package of the constructs. */
  readonly library: string;
  /** The package of `App` and `TerraformStack`, its command, and the beginning of the name of its command line. */
  readonly framework: string;
  /** The versions of the framework and of its command line. */
  readonly range: string;
  /** The versions of `constructs`. */
  readonly constructs: string;
}

/** CDK for Terraform, and CDK Terrain; test/package holds the versions against those of the packages. */
export const ENGINES: readonly [Engine, Engine] = [
  {
    library: 'cdktf-alicloud-event-streams',
    framework: 'cdktf',
    range: '>=0.20.0 <0.22.0',
    constructs: '^10.4.2',
  },
  {
    library: 'cdktn-alicloud-event-streams',
    framework: 'cdktn',
    range: '^0.24.0',
    constructs: '>=10.6.0 <10.8.0',
  },
];
