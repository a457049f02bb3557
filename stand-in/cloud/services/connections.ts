import { Operation, success } from '../api';

/** How many a page has where the call does not say it. */
const PAGE = 10;

/** Connections of API destinations, which tests put there: the provider's own calls are not played. */
export class Connections {
  private readonly all: { readonly region: string; readonly connection: Record<string, unknown> }[] = [];

  /** Lets a region have a connection, as ListConnections answers of it. */
  public put(region: string, connection: Record<string, unknown>): void {
    this.all.push({ region, connection });
  }

  public readonly operations: Record<string, Operation> = {
    ListConnections: ({ region, parameters }) => {
      const found = this.all.filter((item) => item.region === region);
      const from = Number(parameters.NextToken ?? 0);
      const to = from + Number(parameters.MaxResults ?? PAGE);
      return success({
        Connections: found.slice(from, to).map(({ connection }) => connection),
        Total: found.length,
        NextToken: to < found.length ? String(to) : '',
      });
    },
  };
}
