import { say } from '../language/say';

/** Where the project is on the web. */
export const HOME = 'https://github.com/cdktf-alicloud-event-streams/cdktf-alicloud-event-streams';

/** A page of the documents on the web: `rules/loop`. */
export function pageUrl(page: string): string {
  return `${HOME}/blob/main/docs/${page}.md`;
}

/** The page of a rule on the web, in the language that is spoken. */
export function rulePageUrl(id: string): string {
  return pageUrl(say`rules/${id}`);
}
