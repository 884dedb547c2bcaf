/** Why a text is no figure: words, two figures, or a figure broken by other signs. */
export type UnreadableReason = 'words' | 'several-figures' | 'damaged';

export type Figure =
  | { readonly state: 'figure'; readonly value: number }
  | { readonly state: 'blank' }
  | { readonly state: 'unreadable'; readonly reason: UnreadableReason };
