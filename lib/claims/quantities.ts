import { applicantKeys } from '../forms/applications.ts';
import type { Field } from '../forms/form.ts';

/** A sum of fields; `minus` are taken off it. A row "denied" stands for all rows of its group. */
export interface Reading {
  readonly plus: readonly Field[];
  readonly minus: readonly Field[];
}

export type Topic = 'applications' | 'proceedings' | 'disclosure';

/** Something a sentence can count and a table of the form holds. */
export interface Quantity {
  readonly topic: Topic;
  /** What it may mean, the plainest first (FACTS: a claim fails only if no reading agrees). */
  readonly readings: readonly Reading[];
  /** A sentence may well mean more or less than the form does: a difference is for a person to judge. */
  readonly loose?: boolean;
}

function at(table: Field['table'], row: string, column: string): Field {
  return { table, row, column };
}

/** Rows of 表三 in one column, "-row" taken off. */
function rows(column: string, ...keys: string[]): Reading {
  const fields = (wanted: readonly string[]) =>
    wanted.map((key) => at('applications', key.replace('-', ''), column));
  return {
    plus: fields(keys.filter((key) => !key.startsWith('-'))),
    minus: fields(keys.filter((key) => key.startsWith('-'))),
  };
}

const total = (...keys: string[]) => rows('total', ...keys);
const received = (column: string) => [
  rows(column, 'newReceived'),
  rows(column, 'newReceived', 'carriedOver'),
  rows(column, 'totalProcessed', 'carriedForward'),
];
const processed = [
  total('totalProcessed'),
  total('totalProcessed', '-other.other'),
  total('totalProcessed', '-other'),
  total('totalProcessed', '-carriedOver'),
];

function applications(...readings: Reading[]): Quantity {
  return { topic: 'applications', readings };
}

function applicants(...columns: string[]): Quantity {
  const sum = (...keys: string[]) => ({
    plus: columns.flatMap((column) => rows(column, ...keys).plus),
    minus: [],
  });
  return applications(
    sum('newReceived'),
    sum('newReceived', 'carriedOver'),
    sum('totalProcessed'),
    sum('totalProcessed', 'carriedForward'),
  );
}

function cases(...columns: string[]): Reading {
  return { plus: columns.map((column) => at('proceedings', 'cases', column)), minus: [] };
}

const DIRECT = 'litigation.direct';
const AFTER = 'litigation.afterReview';

/** A kind of procedure with one outcome, or all of it with or without what is pending. */
function procedure(...groups: string[]): Quantity {
  const totals = cases(...groups.map((group) => `${group}.total`));
  const pending = cases(...groups.map((group) => `${group}.pending`)).plus;
  return { topic: 'proceedings', readings: [totals, { plus: totals.plus, minus: pending }] };
}

function outcome(key: string): Quantity {
  const groups = [['review'], [DIRECT, AFTER], [DIRECT], [AFTER], ['review', DIRECT, AFTER]];
  return {
    topic: 'proceedings',
    readings: groups.map((names) => cases(...names.map((group) => `${group}.${key}`))),
  };
}

function documents(row: string, ...columns: string[]): Quantity {
  return {
    topic: 'disclosure',
    readings: columns.map((column) => ({ plus: [at('disclosure', row, column)], minus: [] })),
  };
}

const decisions = (row: string): Quantity => ({ ...documents(row, 'decisions'), loose: true });
const litigation = procedure(DIRECT, AFTER);

function detail(group: string, ...keys: string[]): Record<string, Quantity> {
  return Object.fromEntries(
    keys.map((key) => [`${group}.${key}`, applications(total(`${group}.${key}`))]),
  );
}

const issued = ['issued', 'produced', 'disclosed'];
const anyOf = ['issued', 'inForce', 'repealed', 'produced', 'disclosed', 'totalDisclosed'];

/** Every quantity by name; a name is also the end of its wording's key, `reading.<name>`. */
export const quantities: Readonly<Record<string, Quantity>> = {
  received: applications(...received('total')),
  handled: applications(...received('total'), ...processed),
  processed: applications(...processed),
  carriedOver: applications(total('carriedOver')),
  carriedForward: applications(total('carriedForward')),
  granted: applications(total('granted'), total('granted', 'partiallyGranted')),
  partiallyGranted: applications(total('partiallyGranted')),
  denied: applications(total('denied')),
  unavailable: applications(total('unavailable')),
  notProcessed: applications(total('notProcessed')),
  other: applications(total('other'), total('other.other')),
  ...detail(
    'denied',
    'stateSecret',
    'forbiddenByLaw',
    'securityAndStability',
    'thirdPartyRights',
    'internalAffairs',
    'processInformation',
    'enforcementCaseFile',
    'administrativeInquiry',
  ),
  ...detail('unavailable', 'notHeld', 'notReadyMade', 'stillUnclear'),
  ...detail(
    'notProcessed',
    'petitionOrComplaint',
    'duplicate',
    'publications',
    'massRepeated',
    'reconfirm',
  ),
  ...detail('other', 'notCorrectedInTime', 'feeNotPaid'),
  naturalPerson: applicants('naturalPerson'),
  organisations: applications(
    ...applicants(...applicantKeys.slice(1)).readings,
    ...applicants(...applicantKeys.slice(1, -1)).readings,
    ...applicants('business').readings,
  ),
  otherOrganisations: applications(
    ...applicants('otherOrganisation').readings,
    ...applicants(...applicantKeys.slice(1)).readings,
  ),
  business: applicants('business'),
  research: applicants('research'),
  publicWelfare: applicants('publicWelfare'),
  legalService: applicants('legalService'),
  review: procedure('review'),
  litigation: {
    topic: 'proceedings',
    readings: [...litigation.readings, ...procedure(DIRECT).readings, ...procedure(AFTER).readings],
  },
  litigationDirect: procedure(DIRECT),
  litigationAfterReview: procedure(AFTER),
  upheld: outcome('upheld'),
  corrected: outcome('corrected'),
  otherResult: outcome('otherResult'),
  pending: outcome('pending'),
  normativeDocumentsIssued: documents('normativeDocuments', ...issued),
  normativeDocumentsRepealed: documents('normativeDocuments', 'repealed'),
  normativeDocumentsInForce: documents('normativeDocuments', 'inForce', 'totalDisclosed'),
  normativeDocuments: documents('normativeDocuments', ...anyOf),
  regulationsIssued: documents('regulations', ...issued),
  regulationsRepealed: documents('regulations', 'repealed'),
  regulationsInForce: documents('regulations', 'inForce', 'totalDisclosed'),
  regulations: documents('regulations', ...anyOf),
  licences: decisions('licences'),
  penalties: decisions('penalties'),
  coerciveMeasures: decisions('coerciveMeasures'),
};
