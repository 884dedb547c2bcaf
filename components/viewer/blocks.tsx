import type { ComponentChildren } from 'preact';
import type { Block, Cell, Grid, TextBlock } from '../../lib/document/page.ts';
import { gridRows } from './grid-rows.ts';

/** What a file says as plain HTML of ours, each block and cell findable by its id. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <article class="blocks">
      {blocks.map((block) => {
        if (block.kind === 'grid') return <GridTable key={block.grid.id} grid={block.grid} />;
        if (block.kind === 'text') return <TextLine key={block.id} block={block} />;
        return (
          <p class="elsewhere" key={block.id} data-place={block.id}>
            {block.text === '' ? block.address : block.text}
          </p>
        );
      })}
    </article>
  );
}

function TextLine({ block: { id, text, level } }: { readonly block: TextBlock }) {
  const Heading = headings[level - 1];
  return Heading ? <Heading data-place={id}>{text}</Heading> : <p data-place={id}>{text}</p>;
}

/** The viewer's own heading is above them. */
const headings = ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const;

function GridTable({ grid }: { readonly grid: Grid }) {
  return (
    <table>
      <tbody>
        {gridRows(grid).map((row, index) => (
          <tr key={index}>{row.map(slotOf)}</tr>
        ))}
      </tbody>
    </table>
  );
}

function slotOf(cell: Cell | null, index: number): ComponentChildren {
  if (cell === null) return <td key={`blank ${index}`} />;
  const { id, rowSpan, columnSpan, text, header } = cell;
  const Tag = header ? 'th' : 'td';
  return (
    <Tag key={id} rowSpan={rowSpan} colSpan={columnSpan} data-place={id}>
      {text}
    </Tag>
  );
}
