'use strict';
const { get, parse, respond, set, settings } = require('./events');

/** What a URL answered, for as long as this instance of the function lives and the answer may be kept. */
const answers = new Map();

async function ask(url, key, keepSeconds) {
  const known = answers.get(key);
  if (known !== undefined && known.until > Date.now()) return known.value;
  const response = await fetch(url.replace('{key}', encodeURIComponent(key)));
  if (!response.ok && response.status !== 404) throw new Error(`the lookup answered ${response.status}`);
  const value = response.ok ? await response.json() : undefined;
  answers.set(key, { value, until: Date.now() + keepSeconds * 1000 });
  return value;
}

/** Adds what a table or a URL knows of a key; an event whose key is not known stays as it is. */
exports.handler = async function handler(payload) {
  const { keyField, targetField, table, url, keepSeconds } = settings();
  const look = async (key) => {
    if (url !== undefined) return ask(url, String(key), keepSeconds);
    return Object.hasOwn(table, String(key)) ? table[String(key)] : undefined;
  };
  const enrich = async (event) => {
    const key = get(event, keyField);
    const found = key === undefined || key === null ? undefined : await look(key);
    return found === undefined ? event : set(event, targetField, found);
  };
  return respond(await Promise.all(parse(payload).map(enrich)));
};
