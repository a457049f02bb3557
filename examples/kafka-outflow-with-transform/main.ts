import { App } from 'cdktf';
import { PaymentsStack } from './payments-stack';

const app = new App();
new PaymentsStack(app, 'kafka-outflow-with-transform');
app.synth();
