import { Cloud } from '../../stand-in/cloud/server';

/** What helps after a fault is over. */
export type Outcome =
  /** Nothing has to be done: the deployment succeeds all the same. */
  | 'succeeds'
  /** The deployment fails; the next one succeeds. */
  | 'deploy again'
  /** The next one fails too, until the stream is imported. */
  | 'import, deploy again';

/** A fault, and what a deployment does about it. */
export interface TriedFault {
  /** As docs/reliability.md names it. */
  readonly title: string;
  readonly example?: string;
  /** Whether the example was deployed before. */
  readonly isThere?: true;
  /** Edits of the app that is deployed while the fault is there. */
  readonly edits?: readonly string[];
  readonly cause: (cloud: Cloud, stream: string) => void | Promise<unknown>;
  /** Ends it; without it the fault is over by itself. */
  readonly clear?: (cloud: Cloud) => void;
  /** Kills the deployment when this comes true. */
  readonly killWhen?: (cloud: Cloud) => boolean;
  readonly outcome: Outcome;
  /** What the next plan is about to do once it is over, by the beginning of an address; `stream` is the stream. */
  readonly next?: Readonly<Record<string, string>>;
  /** What stays in the cloud that Terraform does not know: the beginning of its id, and what it is. */
  readonly orphan?: readonly [id: string, what: string];
  /** What the error says. */
  readonly says?: RegExp;
  /** Changes the whole thing asked the cloud for, from the fault on. */
  readonly asked?: readonly string[];
}

/** Stands for the address of the stream in `next`. */
export const STREAM = 'stream';
