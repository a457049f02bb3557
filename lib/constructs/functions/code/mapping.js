'use strict';
const { get, parse, respond, set, settings } = require('./events');

/** Replaces what patterns match in texts, for example to mask it. */
exports.handler = async function handler(payload) {
  const mappings = settings().mappings.map(({ field, pattern, flags, replacement }) => ({
    field,
    pattern: new RegExp(pattern, flags),
    replacement,
  }));
  const map = (event, { field, pattern, replacement }) => {
    const text = get(event, field);
    return typeof text === 'string' ? set(event, field, text.replace(pattern, replacement)) : event;
  };
  return respond(parse(payload).map((event) => mappings.reduce(map, event)));
};
