import sys

from cdktf import App

from payments_stack import PaymentsStack

app = App()
PaymentsStack(app, "kafka-outflow-with-transform")
try:
    app.synth()
except RuntimeError as error:
    # The findings alone, without the traces of jsii and of Python above them.
    sys.exit(str(error))
