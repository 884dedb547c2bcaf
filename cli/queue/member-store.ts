import { type Member, memberSchema } from '../../lib/collection/member.ts';
import { asJson, recordFile } from './record-file.ts';

/** Members of which only the names are in memory: figures and words are read from a file when asked for. */
export interface MemberStore {
  /** Each report is added once. */
  add(report: number, member: Member): void;
  at(report: number): Member | undefined;
  /** Takes the file away. */
  close(): void;
}

export function memberStore(path: string): MemberStore {
  const members = new Map<number, StoredMember>();
  const names = new Map<string, string>();
  const file = recordFile(
    path,
    asJson((data) => memberSchema.parse(data)),
  );
  /** The same text for the same words: of one body there are many reports. */
  const sameText = (text: string) => {
    const known = names.get(text);
    if (known === undefined) names.set(text, text);
    return known ?? text;
  };

  return {
    add(report, member) {
      const number = members.size;
      members.set(report, new StoredMember(member, sameText, () => file.at(number)));
      file.add(member);
    },
    at: (report) => members.get(report),
    close: () => file.close(),
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
  readonly #whole: () => Member;

  constructor(
    { id, form, family, organ, year, reorganised, truncated }: Member,
    sameText: (text: string) => string,
    whole: () => Member,
  ) {
    this.id = id;
    this.form = form === null ? null : sameText(form);
    this.family = sameText(family);
    this.organ = organ === null ? null : sameText(organ);
    this.year = year;
    this.reorganised = reorganised;
    this.truncated = truncated;
    this.#whole = whole;
  }

  get title() {
    return this.#whole().title;
  }
  get figures() {
    return this.#whole().figures;
  }
  get repeated() {
    return this.#whole().repeated;
  }
  get passages() {
    return this.#whole().passages;
  }
  get told() {
    return this.#whole().told;
  }
}
