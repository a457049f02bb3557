import { contains, overlap, parseCidr } from '../../../lib/constructs/network/cidr';

describe('cidr', () => {
  it.each(['10.0.0.0/16', '0.0.0.0/0', '192.168.1.128/25', '255.255.255.255/32'])('reads %s', (text) => {
    expect(parseCidr(text)).toBeDefined();
  });

  it.each(['10.0.0.1/16', '10.0.0.0', '10.0.0.0/33', '10.0.0.256/32', 'x', ''])('refuses %s', (text) => {
    expect(parseCidr(text)).toBeUndefined();
  });

  it('knows what lies in what', () => {
    const [vpc, part, beside] = ['10.0.0.0/16', '10.0.1.0/24', '10.1.0.0/24'].map((text) => parseCidr(text)!);
    expect([contains(vpc, part), contains(part, vpc), contains(vpc, beside)]).toEqual([true, false, false]);
    expect([overlap(vpc, part), overlap(part, vpc), overlap(part, beside)]).toEqual([true, true, false]);
  });
});
