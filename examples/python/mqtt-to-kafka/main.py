import sys

from cdktf import App

from telemetry_stack import TelemetryStack

app = App()
TelemetryStack(app, "mqtt-to-kafka")
try:
    app.synth()
except RuntimeError as error:
    # The findings alone, without the traces of jsii and of Python above them.
    sys.exit(str(error))
