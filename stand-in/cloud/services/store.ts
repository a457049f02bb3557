/** Things with ids that the cloud gives, by region. */
export class Store {
  private readonly items = new Map<string, Record<string, unknown>>();
  private made = 0;

  constructor(private readonly prefix: string) {}

  public add(region: string, fields: Readonly<Record<string, unknown>>): string {
    this.made += 1;
    const id = `${this.prefix}-${String(this.made).padStart(4, '0')}`;
    this.items.set(id, { ...fields, RegionId: region });
    return id;
  }

  public get(id: string | undefined): Record<string, unknown> | undefined {
    return this.items.get(id ?? '');
  }

  public change(id: string, fields: Readonly<Record<string, unknown>>): void {
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    this.items.set(id, { ...this.items.get(id), ...Object.fromEntries(given) });
  }

  public remove(id: string | undefined): boolean {
    return this.items.delete(id ?? '');
  }

  /** Those that have these values. */
  public find(wanted: Readonly<Record<string, unknown>>): [string, Record<string, unknown>][] {
    const isWanted = (item: Record<string, unknown>) =>
      Object.entries(wanted).every(([name, value]) => item[name] === value);
    return [...this.items].filter(([, item]) => isWanted(item));
  }

  public left(): string[] {
    return [...this.items.keys()];
  }
}
