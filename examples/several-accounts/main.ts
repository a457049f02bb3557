import { App } from 'cdktf';
import { OrdersStack, STAGES } from './orders-stack';

const app = new App();
for (const stage of STAGES) new OrdersStack(app, stage.name, stage);
app.synth();
