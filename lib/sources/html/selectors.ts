/** What a page is searched for in several places; in an object, as a minifier repeats a bare string. */
export const selectors = {
  /** Elements that show another document. */
  frames: 'iframe,frame,object,embed',
  /**
   * Links that may lead to a file. What leads to a page is passed over by the browser, faster than we
   * could, whatever its words.
   */
  fileLinks: 'a:not([href$="html"],[href$="/"],[href$=".htm"],[href^="#"],[href^="javascript:"])',
};
