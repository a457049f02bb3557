import { App } from 'cdktf';
import { CnHangzhouStreams } from './stacks/cn-hangzhou';

const app = new App();
new CnHangzhouStreams(app, 'cn-hangzhou');
app.synth();
