/** `npm pack` and `npm publish` in the repository: it is none of the packages, and a clone has nothing compiled. */
console.error(
  'Nothing is packed or published from here. npm run packages puts the packages together in dist/packages.',
);
process.exitCode = 1;
