export interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/** package-lock.json as far as it matters here: packages by their place, "" being the project. */
export interface Lockfile {
  packages: Record<string, LockedPackage>;
}

/** Optional dependencies that the lock file names but does not list. */
export function missingFrom(lockfile: Lockfile): { name: string; version: string }[] {
  return Object.entries(lockfile.packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isListed(lockfile, place, name))
      .map(([name, version]) => ({ name, version })),
  );
}

function isListed(lockfile: Lockfile, place: string, name: string): boolean {
  const places = [`node_modules/${name}`, `${place}/node_modules/${name}`];
  return places.some((candidate) => lockfile.packages[candidate] !== undefined);
}
