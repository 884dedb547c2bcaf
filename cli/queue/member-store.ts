import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { type Member, memberSchema } from '../../lib/collection/member.ts';

/** Members of which only the names are in memory: figures and words are read from a file when asked for. */
export interface MemberStore {
  readonly members: readonly Member[];
  add(member: Member): void;
  /** Takes the file away. */
  close(): void;
}

/** So many members that were asked for last are kept. */
const KEPT = 64;

export function memberStore(path: string): MemberStore {
  const file = openSync(path, 'w+');
  const members: StoredMember[] = [];
  const kept = new Map<number, Member>();
  const names = new Map<string, string>();
  let end = 0;

  function wholeOf(from: number, length: number): Member {
    const known = kept.get(from);
    if (known !== undefined) return known;
    const bytes = Buffer.allocUnsafe(length);
    readSync(file, bytes, 0, length, from);
    const member = memberSchema.parse(JSON.parse(bytes.toString('utf8')));
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(from, member);
    return member;
  }
  /** The same text for the same words: of one body there are many reports. */
  const sameText = (text: string) => {
    const known = names.get(text);
    if (known === undefined) names.set(text, text);
    return known ?? text;
  };

  return {
    members,
    add(member) {
      const bytes = Buffer.from(JSON.stringify(member));
      writeSync(file, bytes);
      members.push(new StoredMember(member, sameText, wholeOf, end, bytes.length));
      end += bytes.length;
    },
    close() {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}

/** A member whose names are at hand, by which reports are put beside each other. */
class StoredMember implements Member {
  readonly id: string;
  readonly form: string | null;
  readonly family: string;
  readonly organ: string | null;
  readonly year: number | null;
  readonly reorganised: boolean;
  readonly truncated: boolean;
  readonly #wholeOf: (from: number, length: number) => Member;
  readonly #from: number;
  readonly #length: number;

  constructor(
    { id, form, family, organ, year, reorganised, truncated }: Member,
    sameText: (text: string) => string,
    wholeOf: (from: number, length: number) => Member,
    from: number,
    length: number,
  ) {
    this.id = id;
    this.form = form === null ? null : sameText(form);
    this.family = sameText(family);
    this.organ = organ === null ? null : sameText(organ);
    this.year = year;
    this.reorganised = reorganised;
    this.truncated = truncated;
    this.#wholeOf = wholeOf;
    this.#from = from;
    this.#length = length;
  }

  get title() {
    return this.#whole.title;
  }
  get figures() {
    return this.#whole.figures;
  }
  get repeated() {
    return this.#whole.repeated;
  }
  get passages() {
    return this.#whole.passages;
  }
  get told() {
    return this.#whole.told;
  }

  get #whole(): Member {
    return this.#wholeOf(this.#from, this.#length);
  }
}
