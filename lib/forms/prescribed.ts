/**
 * Words that law and form make every report say, or that all say of nothing: nobody copied them. Regular
 * expressions for prose, without spaces and with half-width signs. They are cut out before texts are
 * compared: the words, the whole clause that has them, or the whole sentence.
 */
export interface Prescribed {
  readonly words: readonly string[];
  readonly clauses: readonly string[];
  readonly sentences: readonly string[];
}
