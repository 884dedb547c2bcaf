/** A request as the portal's server saw it; times are milliseconds of `performance.now()`. */
export interface LoggedRequest {
  readonly host: string;
  /** With what follows `?`. */
  readonly path: string;
  readonly at: number;
  /** When its answer was given in full, or its line was cut. */
  until: number;
  /** True where the other side did not wait for the end. */
  cutOff: boolean;
  /** What it was asked by. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const byHost = (log: readonly LoggedRequest[]) =>
  Object.values(Object.groupBy(log, ({ host }) => host)).map((all) => all ?? []);

const pairs = (log: readonly LoggedRequest[]) =>
  byHost(log).flatMap((all) =>
    all.slice(1).map((next, at) => [all[at] as LoggedRequest, next] as const),
  );

/** Requests that came while another one to the same host was being answered. */
export const overlaps = (log: readonly LoggedRequest[]): string[] =>
  pairs(log)
    .filter(([before, next]) => !before.cutOff && next.at < before.until)
    .map(([before, next]) => `${next.path} while ${before.path}`);

/** Requests that came sooner after the answer to the one before than in so many milliseconds. */
export const tooSoon = (log: readonly LoggedRequest[], gap: number): string[] =>
  pairs(log)
    .filter(([before, next]) => !before.cutOff && next.at - before.until < gap)
    .map(
      ([before, next]) =>
        `${next.path} ${Math.round(next.at - before.until)} ms after ${before.path}`,
    );

/** How often each address was asked for, where that was more than once. */
export function askedTwice(log: readonly LoggedRequest[]): Readonly<Record<string, number>> {
  const all = Object.entries(Object.groupBy(log, ({ host, path }) => host + path));
  return Object.fromEntries(
    all.flatMap(([address, asked]) =>
      (asked?.length ?? 0) > 1 ? [[address, asked?.length ?? 0]] : [],
    ),
  );
}
