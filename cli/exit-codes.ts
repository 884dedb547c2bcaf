/** What the command ends with. */
export const exitCodes = {
  /** Everything was read, and no finding is an error. */
  sound: 0,
  errors: 1,
  /** Something could not be read, whether errors were found or not. "No report in it" is read. */
  unread: 2,
  /** As `sysexits.h` has it. */
  wrongUse: 64,
  /** An error of the program itself; as `sysexits.h` has it. */
  broken: 70,
  /** What the command needs is not installed, or does not answer; as there. */
  unavailable: 69,
  /** What is found cannot be written: the disk is full; as there. */
  unwritten: 74,
  /** As shells tell of a program that was interrupted. */
  stopped: 130,
} as const;
