import type { Field, Term } from './field.ts';

/**
 * How sentences speak of a form's tables. Words of the lexicon (`words`, `apart`) are patterns of (…), |, ?
 * and […] that stand for so many words: "(予以)?部分公开". Everything else is the source of a regular
 * expression without groups that capture. Prose has no spaces, half-width signs, and names in 《》 masked.
 */
export interface Spoken {
  /** By name. Of words that are alike, those listed first count. */
  readonly quantities: Readonly<Record<string, Quantity>>;
  /** What is counted with a verb, 收到…申请; by name. */
  readonly nouns?: Readonly<Record<string, Noun>>;
  readonly verbs?: Readonly<Record<string, Verb>>;
  /** Words that hold one of those above and mean another matter: 申请人员. */
  readonly apart?: string;
  readonly topics: Readonly<Record<string, Topic>>;
  /** In what the quantities are counted: 件, 次. A figure without a unit may be of any. */
  readonly units: string;
  readonly absolutes: readonly Completeness[];
  readonly rates?: readonly Rate[];
  /** What reports count besides, and no table holds. */
  readonly tallies: readonly Thing[];
}

/** A pattern of words, or the words. */
export type Words = string | readonly string[];

export interface Noun {
  readonly words: Words;
  /** The quantity that it counts without a verb. */
  readonly alone: string;
  /** The quantity that is 0 where there was none. */
  readonly absent?: string;
}

export interface Verb {
  readonly words: Words;
  /** The quantity that it counts of each noun; the first where no noun is named. */
  readonly counts: Readonly<Record<string, string>>;
  /** More units of what it counts where its noun stands beside it: 收到申请公开21条. */
  readonly units?: string;
  /** True where it counts nothing unless the sentence names a noun. */
  readonly needsNoun?: true;
}

/** A sum of fields. A row that is not printed stands for its group "row.…". */
export type Meaning = readonly Term[];

/** Something that a sentence can count and the tables hold. */
export interface Quantity {
  /** None where only verbs and nouns count it. {last} and {next} are the years before and after. */
  readonly words?: Words;
  /** The plainest first: a number is wrong only where none of them gives it. */
  readonly meanings: readonly Meaning[];
  /** In what it is counted, where not in `Spoken.units`: 罚没金额 in 元. */
  readonly units?: string;
  /** What the paragraph has to be about for the words to mean the table's; anything where not given. */
  readonly topic?: string;
  /** Words of the clause that make it something else. */
  readonly unless?: string;
  /** Words right behind its number that make it something else: 剩余3件为撤回. */
  readonly unlessAfter?: string;
  /** A sentence may well mean more or less than the form does: a difference is for a person to judge. */
  readonly loose?: true;
  /** What a list of its like is sorted by. */
  readonly sort?: string;
  /** The sort of which numbers after it are its own parts: 予以公开8件（自然人7件）. */
  readonly owns?: string;
  /** The one section where it counts what the table does, and of which no 其中 is told. */
  readonly onlyIn?: string;
  /** It is this year's although it names another: 2022年结转. */
  readonly ofThisYear?: true;
  /** Quantities, one of which may be told beside it before the sum of both: 新收7件，结转2件，共9件. */
  readonly joins?: readonly string[];
  /** A share may be of it unnamed, in a sentence with these words. */
  readonly whole?: string;
  /** Two numbers of it do not contradict each other: 维持6件 of reviews, 维持2件 of lawsuits. */
  readonly ofSeveral?: true;
  /** True where 未发生 says that it is 0. */
  readonly absent?: true;
}

/** A matter that tells a table's words from the same words about something else. */
export interface Topic {
  /** The section that is about it. */
  readonly section: string;
  /** Words of the sentence before a number, or `unlessAfter` behind it, that make it another matter. */
  readonly unless: string;
  readonly unlessAfter?: string;
  /** Outside its section, words that the paragraph (its heading with it) or the sentence has to hold. */
  readonly paragraph?: string;
  readonly sentence?: string;
  /** A heading, of its own or before the paragraph's first full stop, that says enough. */
  readonly headed?: string;
  /** Whichever the paragraph names last is what it is about. */
  readonly last?: { readonly own: string; readonly other: string };
  /** Words right before a number that leave no doubt. */
  readonly named?: string;
  /** Words of the segment that leave all its numbers to one subject. */
  readonly subject?: string;
  /** A share beside these words may be of a whole that the tables hold. */
  readonly shares: string;
}

/** A sentence that leaves nothing out: 全部办结, 均获维持. */
export interface Completeness {
  readonly kind: string;
  readonly topic: string;
  readonly words: string;
  /** Words among them that make it a question. */
  readonly asks?: string;
  readonly unless: string;
  /** Fields that are then 0: of the groups that the sentence (or the paragraph) names, or of all. */
  readonly exceptions: readonly { readonly named: string; readonly fields: readonly Field[] }[];
  /** The quantity that is then all of another; where the sentence counts it, that number is judged. */
  readonly all?: { readonly part: string; readonly of: string };
}

/** A percentage that two quantities give: 办结率. */
export interface Rate {
  readonly words: string;
  readonly topic: string;
  readonly part: string;
  readonly of: string;
}

/** Two numbers of one thing that differ are a defect; `after`: words behind the number that it needs. */
export interface Thing {
  readonly name: string;
  readonly words: string;
  readonly after?: string;
}
