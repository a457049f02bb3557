/** What stands under `Source` or `Sink` of a CreateEventStreaming request. */
export type API = Record<string, Record<string, unknown>>;
