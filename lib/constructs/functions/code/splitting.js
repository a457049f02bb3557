'use strict';
const { get, parse, respond, set, settings } = require('./events');

/** Each part of a text becomes an event of its own. */
exports.handler = async function handler(payload) {
  const { field, separator, flags } = settings();
  const pattern = new RegExp(separator, flags);
  return respond(
    parse(payload).flatMap((event) => {
      const text = get(event, field);
      if (typeof text !== 'string') return [event];
      return text
        .split(pattern)
        .filter((part) => part !== undefined && part !== '')
        .map((part) => set(event, field, part));
    }),
  );
};
