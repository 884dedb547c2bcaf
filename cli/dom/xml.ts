import { SaxesParser } from 'saxes';
import { xmlParser } from '../../lib/sources/word/xml.ts';
import { TreeDocument } from './document.ts';
import { TreeElement } from './element.ts';
import { insert, TextNode, type TreeNode } from './node.ts';

/** Parses XML; throws where it is not well-formed. */
function documentOf(xml: string): TreeDocument {
  const document = new TreeDocument();
  let open: TreeNode = document;
  const parser = new SaxesParser({ xmlns: true });
  const addText = (words: string) => insert(open, new TextNode(words));
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, uri, attributes }) => {
    const element = new TreeElement(
      name,
      uri,
      Object.values(attributes).map(({ name, local, value }) => ({
        name,
        localName: local,
        value,
      })),
    );
    insert(open, element);
    open = element;
  });
  parser.on('closetag', () => {
    open = open.parent ?? document;
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(xml).close();
  return document;
}

/** Parses the parts of a Word file in Node. */
export const parseXml = xmlParser({
  // As much of a document as reading Word takes.
  parseFromString: (xml) => documentOf(xml) as unknown as Document,
});
