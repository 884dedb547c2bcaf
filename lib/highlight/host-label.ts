/** The attribute that our host in a document has. */
export const hostLabel = (token: string) => `data-${token}`;
