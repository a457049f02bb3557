/** Where the project is on the web. */
export const HOME = 'https://github.com/cdktf-alicloud-event-streams/cdktf-alicloud-event-streams';

/** A page of the documents on the web: `rules/loop`. */
export function pageUrl(page: string): string {
  return `${HOME}/blob/main/docs/${page}.md`;
}
