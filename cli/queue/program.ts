/** A module of the program beside another one: with the same ending, as source and as built. */
export function besideThis(name: string, address: string): URL {
  const [ending = ''] = /\.\w+$/.exec(address) ?? [];
  return new URL(`${name}${ending}`, address);
}
