import { say } from '../../core/language/say';
import { EventStreamProps } from './event-stream-props';

/** What contradicts each other in the props of a stream, each in words. */
export function contradictions(props: EventStreamProps): (string | false)[] {
  const { streamName, streamNamePrefix, provider, protect, lifecycle, forEach, count } = props;
  return [
    streamName !== undefined &&
      streamNamePrefix !== undefined &&
      say`streamName and streamNamePrefix are both given; a prefix is for derived names, remove one of them`,
    provider !== undefined &&
      provider.terraformResourceType !== 'alicloud' &&
      say`provider is a "${provider.terraformResourceType}" provider; give an AlicloudProvider, or none to use the default one of the stack`,
    protect === false &&
      lifecycle?.preventDestroy === true &&
      say`protect is false and lifecycle.preventDestroy is true; remove one of them`,
    forEach !== undefined &&
      count !== undefined &&
      say`forEach and count are both given; Terraform takes one of them`,
  ];
}
