/** An implementation of the DOM: the browser's, or in Node that of a document's window. */
export type Realm = Window & typeof globalThis;

type Method = (this: unknown, ...given: unknown[]) => unknown;
type Interface = { readonly prototype: object } | undefined;

/** `call(of, ...given)` as a function of its own, which calls nothing else: V8 sees through it. */
const apart = Function.prototype.bind.bind(Function.prototype.call) as unknown as <Result>(
  method: Method | undefined,
) => Result;

const absent = () => undefined;

/** What an object says of a member of its own; nothing where it has none. */
const ownMember = (of: object | undefined, name: string): PropertyDescriptor =>
  (of && Object.getOwnPropertyDescriptor(of, name)) ?? {};

/** An attribute as an interface defines it; `undefined` where the implementation does not. */
export function getter<Of, Value>(of: Interface, name: string): (of: Of) => Value {
  const { get } = ownMember(of?.prototype, name);
  return get ? apart(get) : (absent as () => Value);
}

export function setter<Of, Value>(of: Interface, name: string): (of: Of, value: Value) => void {
  const { set } = ownMember(of?.prototype, name);
  return set ? apart(set) : absent;
}

/** A method as an interface defines it; does nothing where the implementation has none. */
export function method<Of, Given extends unknown[], Value>(
  of: Interface,
  name: string,
): (of: Of, ...given: Given) => Value {
  const does: unknown = ownMember(of?.prototype, name).value;
  return typeof does === 'function' ? apart(does as Method) : (absent as () => Value);
}

/**
 * An attribute or a method that only some objects have, or each kind its own: looked for along an
 * object's prototypes, once for each kind. Gives `undefined` where there is none.
 */
export function inherited<Of extends object, Value, Given = void>(
  name: string,
): (of: Of, given: Given) => Value | undefined {
  type Does = (of: Of, given: Given) => Value | undefined;
  const known = new WeakMap<object, Does>();
  let latest: object | undefined;
  let does: Does = absent;
  return (of, given) => {
    const prototype: object = Object.getPrototypeOf(of);
    if (prototype !== latest) {
      latest = prototype;
      does = known.get(prototype) ?? find(prototype, name);
      known.set(prototype, does);
    }
    return does(of, given);
  };
}

function find<Does>(prototype: object, name: string): Does {
  for (let at: object | null = prototype; at !== null; at = Object.getPrototypeOf(at)) {
    const { get, value } = ownMember(at, name);
    if (get || typeof value === 'function') return apart(get ?? value);
  }
  return absent as Does;
}
