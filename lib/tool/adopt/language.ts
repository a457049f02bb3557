import { StreamCode } from '../../core/adoption/stream-code';
import { Engine } from './engine';
import { ProjectStack } from './project-files';
import { StackSyntax } from './stack-syntax';

/** The languages that apps are written in. */
export type LanguageName = 'typescript' | 'python';

/** How a language writes an app. */
export interface Language {
  readonly name: LanguageName;
  /** The file that makes the stacks. */
  readonly main: string;
  readonly stack: StackSyntax;
  /** Why the language cannot call what makes a stream. */
  problemOf(code: StreamCode): string | undefined;
  /** The file of a stack, by what it is called. */
  fileOf(stack: string): string;
  /** The lines of the main file that make a stack. */
  linesFor(stack: ProjectStack): { readonly imports: string; readonly makes: string };
  /** The files of the project beside those of the stacks. */
  filesFor(stacks: readonly ProjectStack[], version: string, engine: Engine): Record<string, string>;
}
