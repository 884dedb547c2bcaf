import type { Field, Term } from './field.ts';

/**
 * How sentences speak of a form's tables. All words are sources of regular expressions without groups
 * that capture, for prose: no spaces, half-width signs, names in 《》 masked.
 */
export interface Spoken {
  /** By name. Where the words of several begin alike, the one listed first counts. */
  readonly quantities: Readonly<Record<string, Quantity>>;
  readonly topics: Readonly<Record<string, Topic>>;
  /** In what the quantities are counted: 件, 次. A figure without a unit may be of any. */
  readonly units: string;
  /** Words of a quantity that name another matter after all: 收到公租房申请. */
  readonly foreign?: string;
  /** What may stand behind a number: a whole quantity (8件予以公开), or a noun to the words before it. */
  readonly after?: { readonly quantity: string; readonly noun: string };
  readonly none?: None;
  readonly absolutes: readonly Completeness[];
  /** What reports count besides, and no table holds. */
  readonly tallies: readonly Thing[];
}

/** A sum of fields. A row that is not printed stands for its group "row.…". */
export type Meaning = readonly Term[];

/** Something that a sentence can count and the tables hold. */
export interface Quantity {
  readonly words: string;
  /** The plainest first: a number is wrong only where none of them gives it. */
  readonly meanings: readonly Meaning[];
  /** In what it is counted, where not in `Spoken.units`: 罚没金额 in 元. */
  readonly units?: string;
  /** What the paragraph has to be about for the words to mean the table's; anything where not given. */
  readonly topic?: string;
  /** Words of the clause that make it something else. */
  readonly unless?: string;
  /** A sentence may well mean more or less than the form does: a difference is for a person to judge. */
  readonly loose?: true;
  /** What a list of its like is sorted by. */
  readonly sort?: string;
  /** The sort of which numbers after it are its own parts: 予以公开8件（自然人7件）. */
  readonly owns?: string;
  /** Words that count it from within the words of another of its topic: 收到自然人申请. */
  readonly within?: string;
  /** The one section where it counts what the table does, and of which no 其中 is told. */
  readonly onlyIn?: string;
  /** A clause that is `words` alone counts it, loosely, after `before`: 清理规范性文件，废止3件. */
  readonly echo?: { readonly words: string; readonly before: string; readonly unless: string };
  /** It is this year's although it names another: 2022年结转. */
  readonly ofThisYear?: true;
  /** Quantities, one of which may be told beside it before the sum of both: 新收7件，结转2件，共9件. */
  readonly joins?: readonly string[];
  /** A share may be of it unnamed, in a sentence with these words. */
  readonly whole?: string;
  /** Two numbers of it do not contradict each other: 维持6件 of reviews, 维持2件 of lawsuits. */
  readonly ofSeveral?: true;
  /** The heads of `none` that say zero of it. */
  readonly absent?: string;
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
  /** Whichever the paragraph names last is what it is about. */
  readonly last?: { readonly own: string; readonly other: string };
  /** Words right before a number that leave no doubt. */
  readonly named?: string;
  /** Words of the segment that leave all its numbers to one subject. */
  readonly subject?: string;
  /** A share beside these words may be of a whole that the tables hold. */
  readonly shares: string;
}

/** How a clause says that there was none: what it says it of, and what may stand before that. */
export interface None {
  readonly heads: string;
  readonly between: string;
  readonly unless: string;
}

/** A sentence that leaves nothing out: 全部办结, 均获维持. */
export interface Completeness {
  readonly kind: string;
  readonly topic: string;
  readonly words: string;
  readonly unless: string;
  /** Fields that are then 0: of the groups that the sentence (or the paragraph) names, or of all. */
  readonly exceptions: readonly { readonly named: string; readonly fields: readonly Field[] }[];
  /** The quantity that is then all of another; where the sentence counts it, that number is judged. */
  readonly all?: { readonly part: string; readonly of: string };
}

/** Two numbers of one thing that differ are a defect; `after`: words behind the number that it needs. */
export interface Thing {
  readonly name: string;
  readonly words: string;
  readonly after?: string;
}
