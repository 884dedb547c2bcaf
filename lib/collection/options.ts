import type { Severity } from '../findings/finding.ts';

/** What a person may set for the checks between reports; all of it has a default. */
export interface CollectionOptions {
  /** Codes of rules that are turned off. */
  readonly disabled?: ReadonlySet<string>;
  /** Severities a person has given to codes in place of the rule's own. */
  readonly severities?: ReadonlyMap<string, Severity>;
  /** By a body's name that of the body above it, whose report sums it up. */
  readonly parents?: Readonly<Record<string, string>>;
  /** The bodies that should have reports; where not given, every body of the set in the set's years. */
  readonly expected?: readonly Expected[];
  /** Titles or names of what was found and could not be read: it is not missing. */
  readonly unread?: readonly string[];
}

/** A body of an imported list, and the years that are asked of it; the set's where none are given. */
export interface Expected {
  readonly body: string;
  readonly years?: readonly number[];
}
