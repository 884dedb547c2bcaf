import { type DrawnContext, shadow } from './context.ts';

/** A script that gives `.h` a shadow tree into which nobody can look. */
const closed = (html: string) => shadow(html).replace('open', 'closed');

/** Cells in whose source there is no sign, and in which a person sees a figure all the same. */
export const blankContexts: readonly DrawnContext[] = [
  { name: 'a rule adds it to the cell', content: '', css: '.x::before{content:"12"}' },
  {
    name: 'a rule adds it to what is inside',
    content: '<span class="n"></span>',
    css: '.n::after{content:"12"}',
  },
  {
    name: 'a rule adds what an attribute says',
    content: '<i data-n="12"></i>',
    css: 'i::before{content:attr(data-n)}',
  },
  {
    name: 'a rule counts',
    content: '<b></b>',
    css: 'body{counter-reset:n 12}b::before{content:counter(n)}',
  },
  {
    name: 'an element of the page’s own',
    content: '<x-figure class="h"></x-figure>',
    script: closed('12'),
  },
  { name: 'a closed tree', content: '<span class="h"></span>', script: closed('12') },
];
