import type { ServerResponse } from 'node:http';
import type { Served } from './deliveries.ts';

/** More than any answer may have. */
const manyZeros = 51;
const mebibyte = new Uint8Array(1024 * 1024);

/** Gives an answer; `onEnd` once it was given, or once the other side has gone. */
export function answerWith(response: ServerResponse, served: Served, onEnd: () => void): void {
  const { status = 200, headers = {}, body = new Uint8Array() } = served;
  if (body === 'reset') {
    onEnd();
    response.destroy();
    return;
  }
  response.writeHead(status, headers);
  if (body === 'zeros') writeZeros(response, manyZeros, onEnd);
  else if (body === 'forever') writeForEver(response);
  else {
    onEnd();
    response.end(body);
  }
}

/** As fast as they are taken. */
function writeZeros(response: ServerResponse, left: number, onEnd: () => void): void {
  if (response.destroyed) return;
  if (left === 0) {
    onEnd();
    response.end();
  } else if (response.write(mebibyte)) setImmediate(writeZeros, response, left - 1, onEnd);
  else response.once('drain', () => writeZeros(response, left - 1, onEnd));
}

/** A few words at a time, until nobody listens. */
function writeForEver(response: ServerResponse): void {
  const timer = setInterval(() => response.write('<p>正在加载</p>\n'), 20);
  response.once('close', () => clearInterval(timer));
}
