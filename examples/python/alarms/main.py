import sys

from cdktf import App

from paid_orders_stack import PaidOrdersStack

app = App()
PaidOrdersStack(app, "alarms")
try:
    app.synth()
except RuntimeError as error:
    # The findings alone, without the traces of jsii and of Python above them.
    sys.exit(str(error))
