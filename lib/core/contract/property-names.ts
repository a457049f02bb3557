/** The property that gives a parameter, where no card says another: `topic` for `Topic`. */
export function usualProperty(parameter: string): string {
  return parameter.charAt(0).toLowerCase() + parameter.slice(1);
}
