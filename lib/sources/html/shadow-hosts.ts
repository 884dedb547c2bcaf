/** The elements inside this one that have an open shadow tree; those inside such trees are not found. */
export function shadowHostsIn(root: Element): Element[] {
  const elements = root.getElementsByTagName('*');
  const hosts: Element[] = [];
  for (let index = 0, { length } = elements; index < length; index++) {
    const element = elements[index];
    if (element?.shadowRoot) hosts.push(element);
  }
  return hosts;
}
