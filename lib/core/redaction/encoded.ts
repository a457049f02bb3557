import { NOT_SHOWN } from './not-shown';

const BASE64 = /^\s*[A-Za-z0-9+/_-]{12,}={0,2}\s*$/;
/** Nothing but text, in whatever language; what else Base64 holds is not read. */
const TEXT = /^[^\p{Cc}\ufffd]*$/u;
/** `user:password`, as registries of images and packages have it. */
const LOGIN = /^[\w.@-]{1,80}:(?=[^\s]{0,200}\D)[^\s:/]{5,200}$/;

/**
 * A text of Base64, unless a credential is in what it says.
 *
 * @param clean takes the credentials out of a text
 * @param take hears of what is not shown
 */
export function withoutEncoded(
  text: string,
  clean: (text: string) => string,
  take: (secret: string) => void,
): string {
  if (text.length < 12 || !BASE64.test(text)) return text;
  const said = textOfBase64(text);
  if (!TEXT.test(said.replace(/[\t\r\n]/g, ''))) return text;
  const isLogin = LOGIN.test(said);
  if (!isLogin && clean(said) === said) return text;
  take(text.trim());
  if (isLogin) take(said.slice(said.indexOf(':') + 1));
  return NOT_SHOWN;
}

/** What Base64 says, of either alphabet and with or without its end; without Node.js, as the page of the graph runs in browsers. */
export function textOfBase64(text: string): string {
  const digits = text
    .trim()
    .replace(/={1,2}$/, '')
    .replace(/-/g, '+')
    .replace(/_/g, '/');
  const bytes = atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
  );
}
